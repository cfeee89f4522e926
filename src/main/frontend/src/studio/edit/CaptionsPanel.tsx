import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../../api/calls';
import { sentence } from '../../api/problem';
import type { Media } from '../../api/types';
import { mediaKey } from '../../media/keys';
import { texts } from '../../texts';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { FormError } from '../../ui/Message';
import { notify } from '../../ui/notices';
import { fields } from '../../welcome/fields';

/** The texts of what is said: added as files, taken back, or removed. */
export function CaptionsPanel({ media }: { media: Media }) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: mediaKey(media.id) });
  const remove = useMutation({
    mutationFn: (language: string) => calls.deleteCaption(media.id, language),
    onError: (error) => notify(sentence(error)),
    onSettled: refresh,
  });
  return (
    <section className="panel">
      <h2>{texts.edit.captions}</h2>
      {media.captions.length > 0 ? (
        <ul className="edit-list">
          {media.captions.map(({ language, label, url }) => (
            <li key={language}>
              <strong>{label}</strong>
              <span className="edit-soft">{language}</span>
              <a
                className="icon-button"
                href={url}
                download={`${media.title}.${language}.vtt`}
                aria-label={texts.edit.captionDownload(label)}
              >
                <Icon name="download" />
              </a>
              <button
                className="icon-button"
                aria-label={texts.edit.captionDelete(label)}
                disabled={remove.isPending}
                onClick={() => remove.mutate(language)}
              >
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="edit-soft">{texts.edit.noCaptions}</p>
      )}
      <AddCaptions id={media.id} onAdded={refresh} />
    </section>
  );
}

function AddCaptions({ id, onAdded }: { id: string; onAdded: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const add = useMutation({
    mutationFn: async ({ file, language }: { file: File; language: string }) =>
      calls.putCaption(id, language, nameOf(language), await file.text()),
    onSuccess: () => {
      form.current?.reset();
      onAdded();
      notify(texts.edit.captionAdded);
    },
  });
  return (
    <form
      ref={form}
      className="edit-inline"
      onSubmit={(event) => {
        event.preventDefault();
        const file = new FormData(event.currentTarget).get('file');
        const { language } = fields(event.currentTarget, 'language');
        if (file instanceof File) {
          add.mutate({ file, language: language.trim() });
        }
      }}
    >
      <TextField
        label={texts.edit.captionFile}
        name="file"
        type="file"
        accept=".vtt,.srt,text/vtt"
        required
      />
      <TextField
        label={texts.edit.captionLanguage}
        name="language"
        defaultValue={navigator.language.split('-')[0]}
        pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
        title={texts.edit.captionLanguageHint}
        required
      />
      <Button type="submit" busy={add.isPending}>
        {texts.edit.captionAdd}
      </Button>
      <FormError error={add.error} />
    </form>
  );
}

/** "de" → "Deutsch": as those who speak it call it. */
function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
