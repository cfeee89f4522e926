import { ApiProblem, sentence } from '../../api/problem';
import type { Media } from '../../api/types';
import { DetailsFields, type Details } from '../../media/DetailsFields';
import { useAutosave, type SaveState } from '../../media/useAutosave';
import { useMediaActions } from '../../media/useMedia';
import { texts } from '../../texts';

/** What is said about a media; saved as it is typed. */
export function DetailsPanel({ media }: { media: Media }) {
  const { edit } = useMediaActions(media.id);
  const { title, description, tags, visibility } = media;
  const { value, change, state } = useAutosave<Details>(
    { title, description, tags, visibility },
    (details) => edit.mutateAsync(details),
  );
  const problem = edit.error instanceof ApiProblem ? edit.error : undefined;
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{texts.edit.details}</h2>
        <SaveNote state={state} />
      </header>
      <div className="form">
        <DetailsFields
          details={value}
          onChange={change}
          problem={(field) => problem?.field(field)}
        />
      </div>
    </section>
  );
}

/** Nobody has to press a button; it is told all the same. */
export function SaveNote({ state }: { state: SaveState }) {
  return typeof state === 'object' ? (
    <span className="field-error" role="alert">
      {sentence(state.error)}
    </span>
  ) : (
    <span className="save-note" role="status">
      {state === 'saved' ? texts.edit.saved : texts.saving}
    </span>
  );
}
