import type { Visibility } from '../api/types';
import { texts } from '../texts';
import { SelectField, TextArea, TextField } from '../ui/Field';
import { TagsField } from './TagsField';
import { VisibilityOptions } from './VisibilitySelect';

export interface Details {
  title: string;
  description: string;
  visibility: Visibility;
  /** Left out where they are not to be changed. */
  tags?: string[];
}

interface DetailsFieldsProps {
  details: Details;
  onChange: (details: Details) => void;
  /** When a field is left or chosen: the moment to save by itself. */
  onSettled?: (details: Details) => void;
  problem?: (field: string) => string | undefined;
  /** What each choice of who may watch means. */
  hints?: Record<Visibility, string>;
}

const TITLE_LENGTH = 200;
const DESCRIPTION_LENGTH = 5000;

/** What people say about a media: while it uploads, and later. */
export function DetailsFields(props: DetailsFieldsProps) {
  const { details, onChange, onSettled, problem, hints = texts.media.visibilityHint } = props;
  const settle = () => onSettled?.(details);
  return (
    <>
      <TextField
        label={texts.media.title}
        value={details.title}
        maxLength={TITLE_LENGTH}
        error={problem?.('title')}
        onChange={(event) => onChange({ ...details, title: event.target.value })}
        onBlur={settle}
      />
      <TextArea
        label={texts.media.description}
        value={details.description}
        maxLength={DESCRIPTION_LENGTH}
        error={problem?.('description')}
        onChange={(event) => onChange({ ...details, description: event.target.value })}
        onBlur={settle}
      />
      {details.tags && (
        <TagsField
          tags={details.tags}
          onChange={(tags) => {
            const next = { ...details, tags };
            onChange(next);
            onSettled?.(next);
          }}
        />
      )}
      <SelectField
        label={texts.media.visibilityLabel}
        hint={hints[details.visibility]}
        value={details.visibility}
        onChange={(event) => {
          const next = { ...details, visibility: event.target.value as Visibility };
          onChange(next);
          onSettled?.(next);
        }}
      >
        <VisibilityOptions />
      </SelectField>
    </>
  );
}
