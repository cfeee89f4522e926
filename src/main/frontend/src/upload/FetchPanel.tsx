import './fetch.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { fields } from '../welcome/fields';
import { FetchRow, pullsKey } from './FetchRow';

/** Files that the site fetches from other servers. */
export function FetchPanel() {
  const begin = useBegin();
  const { data } = useQuery({ queryKey: pullsKey, queryFn: calls.listPulls });
  const { pull } = texts.upload;
  return (
    <section className="fetch" aria-label={pull.title}>
      <details>
        <summary>{pull.title}</summary>
        <FetchForm begin={begin} />
      </details>
      {data && data.items.length > 0 && (
        <ul className="fetch-list" aria-label={pull.list}>
          {data.items.map((each) => (
            <FetchRow key={each.id} known={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function useBegin() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: calls.beginPull,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pullsKey }),
  });
}

function FetchForm({ begin }: { begin: ReturnType<typeof useBegin> }) {
  const form = useRef<HTMLFormElement>(null);
  const { pull } = texts.upload;
  const problem = begin.error instanceof ApiProblem ? begin.error.field('url') : undefined;
  return (
    <form
      ref={form}
      className="fetch-form"
      onSubmit={(event) => {
        event.preventDefault();
        const { url } = fields(event.currentTarget, 'url');
        begin.mutate(url.trim(), { onSuccess: () => form.current?.reset() });
      }}
    >
      <TextField
        label={pull.url}
        hint={pull.hint}
        error={problem}
        name="url"
        type="url"
        maxLength={4096}
        placeholder="https://"
        autoComplete="off"
        required
      />
      <Button type="submit" busy={begin.isPending}>
        {pull.begin}
      </Button>
      <FormError error={begin.error} />
    </form>
  );
}
