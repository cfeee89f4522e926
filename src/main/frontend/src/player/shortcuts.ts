// Which key means what. Letters go by what is printed on the key where it is a Latin one, and else
// by the key's place, so that a Cyrillic or Greek layout works too.

export type Command =
  | { do: 'seek'; by: number }
  | { do: 'seekTo'; fraction: number }
  | { do: 'volume'; by: number }
  | { do: 'speed'; by: 1 | -1 }
  | { do: 'frame'; by: 1 | -1 }
  | { do: 'play' | 'mute' | 'fullscreen' | 'captions' | 'pip' | 'theatre' | 'help' };

/** What of a keyboard event counts. */
export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const STEP = 5;
const JUMP = 10;
const LOUDER = 0.05;

const named: Record<string, Command> = {
  ' ': { do: 'play' },
  ArrowLeft: { do: 'seek', by: -STEP },
  ArrowRight: { do: 'seek', by: STEP },
  ArrowUp: { do: 'volume', by: LOUDER },
  ArrowDown: { do: 'volume', by: -LOUDER },
  Home: { do: 'seekTo', fraction: 0 },
  End: { do: 'seekTo', fraction: 1 },
};

const letters: Record<string, Command> = {
  k: { do: 'play' },
  j: { do: 'seek', by: -JUMP },
  l: { do: 'seek', by: JUMP },
  m: { do: 'mute' },
  f: { do: 'fullscreen' },
  c: { do: 'captions' },
  i: { do: 'pip' },
  t: { do: 'theatre' },
};

const signs: Record<string, Command> = {
  '?': { do: 'help' },
  '<': { do: 'speed', by: -1 },
  '>': { do: 'speed', by: 1 },
  ',': { do: 'frame', by: -1 },
  '.': { do: 'frame', by: 1 },
};

/** By the key's place, where its sign is none that we know. */
const places: Record<string, [plain: string, shifted: string]> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['', '?'],
};

/** What a key asks the player for, or null for nothing. */
export function commandOf(key: Key): Command | null {
  if (key.ctrlKey || key.metaKey || key.altKey) {
    return null;
  }
  return named[key.key] ?? byDigit(key) ?? byLetter(key) ?? bySign(key) ?? null;
}

function byDigit({ key, code, shiftKey }: Key): Command | undefined {
  const digit = /^\d$/.test(key) ? key : !shiftKey && /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit ? { do: 'seekTo', fraction: Number(digit) / 10 } : undefined;
}

function byLetter({ key, code }: Key): Command | undefined {
  const letter = /^[a-z]$/i.test(key) ? key : /^\p{L}$/u.test(key) && /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letters[letter.toLowerCase()] : undefined;
}

function bySign({ key, code, shiftKey }: Key): Command | undefined {
  const [plain, shifted] = places[code] ?? ['', ''];
  return signs[key] ?? (/^\p{L}$/u.test(key) ? signs[shiftKey ? shifted : plain] : undefined);
}

const TYPING = 'input:not([type=range]), textarea, select, [contenteditable=""], [contenteditable=true]';
const PRESSABLE = 'a[href], button, summary, [role=button], [role^=menuitem], [role=tab], [role=option]';
const SLIDERS = 'input[type=range], [role=menu], [role=listbox], [role=tablist]';

/** Whether a key belongs to what has the focus rather than to the player. */
export function belongsToFocus(key: Key, path: EventTarget[]): boolean {
  const [target] = path;
  if (!(target instanceof Element)) {
    return false;
  }
  return (
    target.closest(TYPING) !== null ||
    (key.key === ' ' && target.closest(PRESSABLE) !== null) ||
    (/^(Arrow|Home|End)/.test(key.key) && target.closest(SLIDERS) !== null)
  );
}

/** For the list of keys: what to press, and what it does, by the name of its text. */
export const keyList: [keys: string[], text: KeyText][] = [
  [['Space', 'K'], 'play'],
  [['←', '→'], 'step'],
  [['J', 'L'], 'jump'],
  [['0 – 9'], 'percent'],
  [[',', '.'], 'frame'],
  [['<', '>'], 'speed'],
  [['↑', '↓'], 'volume'],
  [['M'], 'mute'],
  [['C'], 'captions'],
  [['F'], 'fullscreen'],
  [['T'], 'theatre'],
  [['I'], 'pip'],
  [['?'], 'help'],
];

export type KeyText =
  | 'play'
  | 'step'
  | 'jump'
  | 'percent'
  | 'frame'
  | 'speed'
  | 'volume'
  | 'mute'
  | 'captions'
  | 'fullscreen'
  | 'theatre'
  | 'pip'
  | 'help';
