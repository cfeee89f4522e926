import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { Site } from '../api/types';
import { siteKey, useSite } from '../session/useSite';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { notify } from '../ui/notices';
import { fields } from '../welcome/fields';
import { LogoForm } from './LogoForm';
import { SettingsPanel } from './SettingsPanel';

/** What the site is called, and how it is set up. */
export function SitePanels() {
  const { site } = useSite();
  return (
    <>
      <section className="panel" aria-busy={!site}>
        <h2>{texts.admin.site.title}</h2>
        {site && <NameForm site={site} />}
        <LogoForm />
      </section>
      <SettingsPanel />
    </>
  );
}

function NameForm({ site }: { site: Site }) {
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: calls.nameSite,
    onSuccess: () => {
      notify(texts.saved);
      return queryClient.invalidateQueries({ queryKey: siteKey });
    },
  });
  const words = texts.admin.site;
  return (
    <form
      className="form site-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(fields(event.currentTarget, 'name').name);
      }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={save.error instanceof ApiProblem ? save.error.field('name') : undefined}
        name="name"
        defaultValue={site.name}
        maxLength={60}
        autoComplete="off"
        required
      />
      <p className="queue-none">
        {words.registration}: {words.registrations[site.registration]}
      </p>
      <FormError error={save.error} />
      <div className="buttons">
        <Button type="submit" look="primary" busy={save.isPending}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
