import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Account } from '../api/types';
import { prefer, usePreferences } from '../player/preferences';
import { SPEEDS } from '../player/speeds';
import { NO_CAPTIONS, wishesIn } from '../session/accountWishes';
import { storedTheme, themes, wear, type Theme } from '../session/theme';
import { useShowAccount } from '../session/useSession';
import { texts } from '../texts';
import { notify } from '../ui/notices';
import { Choice } from './Choice';

const qualities = ['auto', 'saver', '1080p', '720p', '480p', '360p'];
const languages = ['en', 'ar', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh'];
const words = texts.account;

/** How one likes the site; each choice holds at once, and in every browser. */
export function PreferencesForm({ account }: { account: Account }) {
  const show = useShowAccount();
  const save = useMutation({
    mutationFn: (preferences: Record<string, unknown>) => calls.editMe({ preferences }),
    onSuccess: show,
    onError: (error) => notify(sentence(error)),
  });
  const keep = (preferences: Record<string, unknown>) => {
    prefer(wishesIn(preferences));
    save.mutate(preferences);
  };
  const kept: { theme?: Theme } = { ...account.preferences, ...(save.isPending && save.variables) };
  const { quality, playNext, rate, captions } = { ...usePreferences(), ...wishesIn(kept) };
  return (
    <div className="form">
      <p>{words.preferencesHint}</p>
      <Choice
        label={words.theme}
        value={kept.theme ?? storedTheme()}
        values={themes}
        name={(theme) => words.themes[theme as Theme]}
        onChoose={(theme) => {
          wear(theme as Theme);
          keep({ theme });
        }}
      />
      <Choice
        label={words.quality}
        value={quality}
        values={qualities}
        name={(value) => words.qualities[value] ?? value}
        onChoose={(value) => keep({ quality: value })}
      />
      <Choice
        label={texts.player.speed}
        value={String(rate)}
        values={SPEEDS.map(String)}
        name={(value) => texts.player.rate(Number(value))}
        onChoose={(value) => keep({ rate: Number(value) })}
      />
      <Choice
        label={texts.player.captions}
        value={captions ?? NO_CAPTIONS}
        values={[NO_CAPTIONS, ...languages]}
        name={(value) => (value === NO_CAPTIONS ? texts.player.off : languageName(value))}
        onChoose={(value) => keep({ captions: value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={playNext}
          onChange={({ target }) => keep({ autoplay: target.checked })}
        />
        {words.autoplay}
      </label>
    </div>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
