import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { Media } from '../api/types';
import { DetailsFields, type Details } from '../media/DetailsFields';
import { useMediaActions } from '../media/useMedia';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormError } from '../ui/Message';

export function EditDialog({ media, onClose }: { media: Media; onClose: () => void }) {
  const { edit } = useMediaActions(media.id);
  const [details, setDetails] = useState<Details>({
    title: media.title,
    description: media.description ?? '',
    visibility: media.visibility,
  });
  const problem = edit.error instanceof ApiProblem ? edit.error : undefined;
  return (
    <Dialog title={texts.watch.editTitle} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          edit.mutate(details, { onSuccess: onClose });
        }}
      >
        <DetailsFields
          details={details}
          onChange={setDetails}
          problem={(field) => problem?.field(field)}
        />
        <FormError error={edit.error} />
        <div className="buttons">
          <Button type="submit" look="primary" busy={edit.isPending}>
            {texts.save}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Link className="edit-more" to={`/studio/media/${media.id}`}>
            {texts.watch.editMore}
          </Link>
        </div>
      </form>
    </Dialog>
  );
}
