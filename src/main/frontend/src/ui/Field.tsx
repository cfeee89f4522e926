import { useId, type ComponentProps, type ReactNode } from 'react';

interface Labels {
  label: string;
  hint?: string;
  error?: string;
}

interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A labelled control; the hint and what is wrong with it are read out with it. */
function Labelled({ label, hint, error, children }: Labels & { children: (w: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': !!error })}
      {hint && !error && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...input }: ComponentProps<'input'> & Labels) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => <input className="input" {...input} {...wiring} />}
    </Labelled>
  );
}

export function TextArea({ label, hint, error, ...input }: ComponentProps<'textarea'> & Labels) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => <textarea className="input" rows={3} {...input} {...wiring} />}
    </Labelled>
  );
}

export function SelectField({ label, hint, error, ...select }: ComponentProps<'select'> & Labels) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => <select className="input select" {...select} {...wiring} />}
    </Labelled>
  );
}
