import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Media, Visibility } from '../api/types';
import { mediaListKey } from '../media/keys';
import { VisibilityOptions } from '../media/VisibilitySelect';
import { AddToPlaylist } from '../playlists/AddToPlaylist';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { notify } from '../ui/notices';
import { forEach } from './bulk';

/** What is done to all chosen media at once. */
export function BulkBar({ media, onDone }: { media: readonly Media[]; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const bulk = useMutation({
    mutationFn: (action: (media: Media) => Promise<unknown>) => forEach(media, action),
    onSuccess: ({ done, errors }) => {
      notify(texts.studio.bulkDone(done, errors.length, errors.length > 0 ? sentence(errors[0]) : ''));
      setAsking(false);
      onDone();
      void queryClient.invalidateQueries({ queryKey: mediaListKey });
      void queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const show = (visibility: Visibility) =>
    bulk.mutate((each) => calls.editMedia(each.id, { visibility }));
  return (
    <div className="bulk" role="toolbar" aria-label={texts.studio.bulk}>
      <strong role="status">{texts.studio.chosen(media.length)}</strong>
      <select
        className="input select select-small"
        aria-label={texts.studio.bulkVisibility}
        value=""
        disabled={bulk.isPending}
        onChange={({ target }) => show(target.value as Visibility)}
      >
        <option value="" disabled>
          {texts.studio.bulkVisibility}
        </option>
        <VisibilityOptions />
      </select>
      <AddToPlaylist ids={media.map(({ id }) => id)} onDone={onDone} />
      <Button icon="trash" busy={bulk.isPending} onClick={() => setAsking(true)}>
        {texts.studio.bulkDelete}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {texts.studio.chooseNone}
      </Button>
      {asking && (
        <Confirm
          title={texts.studio.bulkDeleteTitle(media.length)}
          hint={texts.studio.bulkDeleteHint}
          action={texts.delete}
          busy={bulk.isPending}
          onConfirm={() => bulk.mutate((each) => calls.deleteMedia(each.id))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
