import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Account } from '../api/types';
import { prefer, usePreferences } from '../player/preferences';
import { storedTheme, themes, wear, type Theme } from '../session/theme';
import { useShowAccount } from '../session/useSession';
import { texts } from '../texts';
import { SelectField } from '../ui/Field';
import { notify } from '../ui/notices';
import { wishesIn } from '../watch/accountWishes';

const qualities = ['auto', 'saver', '1080p', '720p', '480p', '360p'] as const;

/** How one likes the site; each choice holds at once. */
export function PreferencesForm({ account }: { account: Account }) {
  const show = useShowAccount();
  const save = useMutation({
    mutationFn: (preferences: Record<string, unknown>) => calls.editMe({ preferences }),
    onSuccess: show,
    onError: (error) => notify(sentence(error)),
  });
  const kept: { theme?: Theme } = { ...account.preferences, ...(save.isPending && save.variables) };
  const { quality, playNext } = { ...usePreferences(), ...wishesIn(kept) };
  return (
    <div className="form">
      <SelectField
        label={texts.account.theme}
        value={kept.theme ?? storedTheme()}
        onChange={({ target }) => {
          const theme = target.value as Theme;
          wear(theme);
          save.mutate({ theme });
        }}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {texts.account.themes[theme]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={texts.account.quality}
        value={quality}
        onChange={({ target }) => {
          prefer({ quality: target.value });
          save.mutate({ quality: target.value });
        }}
      >
        {[...new Set([...qualities, quality])].map((name) => (
          <option key={name} value={name}>
            {texts.account.qualities[name] ?? name}
          </option>
        ))}
      </SelectField>
      <label className="check">
        <input
          type="checkbox"
          checked={playNext}
          onChange={({ target }) => {
            prefer({ playNext: target.checked });
            save.mutate({ autoplay: target.checked });
          }}
        />
        {texts.account.autoplay}
      </label>
    </div>
  );
}
