import { texts } from '../texts';

export interface FieldProblem {
  field: string;
  message: string;
}

/** An error the server explained (RFC 9457), or one that kept us from reaching it (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldProblem[] = [],
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** What is wrong with one field of the form, if the server named it. */
  field(name: string): string | undefined {
    return this.errors.find((error) => error.field === name)?.message;
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
}

export function problemFrom(status: number, body: string): ApiProblem {
  const { code, title, detail, errors } = parse(body);
  return new ApiProblem(status, code ?? `http_${status}`, detail ?? title ?? texts.errors.server, errors);
}

export function unreachable(): ApiProblem {
  return new ApiProblem(0, 'unreachable', texts.errors.unreachable);
}

/** The sentence to show for any error. */
export function sentence(error: unknown): string {
  return error instanceof ApiProblem ? error.message : texts.errors.unexpected;
}

function parse(body: string): ProblemBody {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
