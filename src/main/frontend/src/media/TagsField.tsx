import { useId, useState } from 'react';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';

const TAG_LENGTH = 50;

interface TagsFieldProps {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags as one types them: a comma or Enter ends one, Backspace takes the last one back. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    const fresh = text.split(',').map((tag) => tag.trim().replace(/^#/, ''));
    onChange(withoutRepeats([...tags, ...fresh]));
    setText('');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{texts.media.tags}</label>
      <div className="input tags">
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
            <button
              type="button"
              aria-label={texts.media.removeTag(tag)}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          value={text}
          maxLength={TAG_LENGTH}
          placeholder={tags.length === 0 ? texts.media.tagsHint : undefined}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if ((event.key === 'Enter' || event.key === ',') && text.trim()) {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
              onChange(tags.slice(0, -1));
            }
          }}
          onBlur={() => text.trim() && add()}
        />
      </div>
    </div>
  );
}

/** The server takes no tag twice, whatever its case. */
export function withoutRepeats(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const known = seen.has(tag.toLowerCase());
    seen.add(tag.toLowerCase());
    return tag !== '' && !known;
  });
}
