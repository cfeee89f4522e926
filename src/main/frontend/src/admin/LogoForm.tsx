import './logo-form.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import { LogoOf, namesItself } from '../layout/Logo';
import { siteKey, useSite, type SiteFace } from '../session/useSite';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { notify } from '../ui/notices';

const words = texts.admin.site;

/** The site's logo, as it looks by day and by night. */
export function LogoForm() {
  const { face } = useSite();
  const input = useRef<HTMLInputElement>(null);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (image: File | null) => (image ? calls.setLogo(image) : calls.removeLogo()),
    onSuccess: () => notify(texts.saved),
    onError: (error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: siteKey }),
  });
  return (
    <div className="logo-form">
      <h3>{words.logo}</h3>
      <p className="field-hint">{words.logoHint}</p>
      {face && (
        <div className="logo-previews">
          <Preview face={face} theme="light" />
          <Preview face={face} theme="dark" />
        </div>
      )}
      <div className="buttons">
        <Button busy={change.isPending} onClick={() => input.current?.click()}>
          {words.logoChoose}
        </Button>
        {face?.logo && (
          <Button look="quiet" disabled={change.isPending} onClick={() => change.mutate(null)}>
            {words.logoRemove}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
        hidden
        aria-label={words.logoChoose}
        onChange={({ target }) => {
          const image = target.files?.[0];
          if (image) {
            change.mutate(image);
          }
          target.value = '';
        }}
      />
    </div>
  );
}

function Preview({ face, theme }: { face: SiteFace; theme: 'light' | 'dark' }) {
  return (
    <figure className={`logo-preview logo-preview-${theme}`}>
      <div className="brand">
        <LogoOf face={face} />
        {!namesItself(face) && <span className="brand-name">{face.name}</span>}
      </div>
      <figcaption>{texts.account.themes[theme]}</figcaption>
    </figure>
  );
}
