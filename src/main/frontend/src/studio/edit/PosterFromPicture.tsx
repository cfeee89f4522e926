import { useState } from 'react';
import type * as calls from '../../api/calls';
import { Pictures } from '../../media/Pictures';
import { texts } from '../../texts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { usePoster } from './usePoster';

/** One's own pictures, each of which may stand for a media. */
export function PosterFromPicture({ id }: { id: string }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button onClick={() => setChoosing(true)}>{texts.edit.picture.choose}</Button>
      {choosing && <PictureDialog id={id} onClose={() => setChoosing(false)} />}
    </>
  );
}

function PictureDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { picture } = texts.edit;
  const choose = usePoster(id);
  const take = (choice: calls.PosterChoice | null) => choose.mutate(choice, { onSuccess: onClose });
  return (
    <Dialog title={texts.edit.poster} onClose={onClose}>
      <p>{picture.hint}</p>
      <Pictures busy={choose.isPending} onChoose={(imageId) => take({ imageId })} />
      <div className="buttons">
        <Button disabled={choose.isPending} onClick={() => take(null)}>
          {picture.reset}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
