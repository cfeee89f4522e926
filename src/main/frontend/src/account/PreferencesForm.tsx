import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Account } from '../api/types';
import { storedTheme, themes, wear, type Theme } from '../session/theme';
import { useShowAccount } from '../session/useSession';
import { texts } from '../texts';
import { SelectField } from '../ui/Field';
import { notify } from '../ui/notices';

/** What is remembered with the account; each choice is saved at once. */
export function PreferencesForm({ account }: { account: Account }) {
  const show = useShowAccount();
  const save = useMutation({
    mutationFn: (preferences: Record<string, unknown>) => calls.editMe({ preferences }),
    onSuccess: show,
    onError: (error) => notify(sentence(error)),
  });
  const kept = account.preferences as { theme?: Theme };
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
    </div>
  );
}
