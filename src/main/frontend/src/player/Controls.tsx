import { useId, useRef, useState } from 'react';
import { texts } from '../texts';
import { PlayerIcon } from './icons';
import { SettingsMenu, type Settings } from './SettingsMenu';

export interface Theatre {
  on: boolean;
  toggle: () => void;
}

interface ControlsProps {
  settings: Settings;
  theatre?: Theatre;
  /** Whether they are there also while nobody moves. */
  stay: boolean;
}

const words = texts.player;

/** The seek bar and the buttons below it. */
export function Controls({ settings, theatre, stay }: ControlsProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="player-controls" {...((open || stay) && { noautohide: '' })}>
      <media-time-range aria-keyshortcuts="ArrowLeft ArrowRight J L" />
      <div className="player-bar">
        <media-play-button aria-keyshortcuts="K Space">
          <PlayerIcon slot="play" name="play" />
          <PlayerIcon slot="pause" name="pause" />
        </media-play-button>
        <div className="player-volume">
          <media-mute-button aria-keyshortcuts="M">
            <PlayerIcon slot="off" name="silent" />
            <PlayerIcon slot="low" name="quiet" />
            <PlayerIcon slot="medium" name="loud" />
            <PlayerIcon slot="high" name="loud" />
          </media-mute-button>
          <media-volume-range />
        </div>
        <media-time-display showduration notoggle />
        <span className="player-gap" />
        {settings.captions.length > 0 && <CaptionsButton settings={settings} />}
        <SettingsButton settings={settings} open={open} setOpen={setOpen} />
        <WhereItPlays theatre={theatre} />
      </div>
    </div>
  );
}

/** Other screens, where the browser offers them, and other sizes. */
function WhereItPlays({ theatre }: { theatre?: Theatre }) {
  return (
    <>
      <media-cast-button>
        <PlayerIcon slot="icon" name="cast" />
      </media-cast-button>
      <media-airplay-button>
        <PlayerIcon slot="icon" name="airplay" />
      </media-airplay-button>
      <media-pip-button aria-keyshortcuts="I">
        <PlayerIcon slot="icon" name="pip" />
      </media-pip-button>
      {theatre && (
        <button
          className="player-button player-theatre"
          aria-pressed={theatre.on}
          aria-keyshortcuts="T"
          aria-label={words.theatre}
          title={words.theatreKey}
          onClick={theatre.toggle}
        >
          <PlayerIcon name="theatre" />
        </button>
      )}
      <media-fullscreen-button aria-keyshortcuts="F">
        <PlayerIcon slot="enter" name="enter" />
        <PlayerIcon slot="exit" name="exit" />
      </media-fullscreen-button>
    </>
  );
}

function CaptionsButton({ settings }: { settings: Settings }) {
  const { captionChoice } = settings;
  return (
    <button
      className="player-button"
      aria-pressed={captionChoice.shown !== null}
      aria-keyshortcuts="C"
      aria-label={words.captions}
      title={words.captionsKey}
      onClick={() => captionChoice.toggle()}
    >
      <PlayerIcon name="captions" />
    </button>
  );
}

interface SettingsButtonProps {
  settings: Settings;
  open: boolean;
  setOpen: (open: boolean) => void;
}

function SettingsButton({ settings, open, setOpen }: SettingsButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        className="player-button"
        ref={button}
        aria-label={words.settings}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={words.settings}
        onClick={() => setOpen(!open)}
      >
        <PlayerIcon name="settings" />
      </button>
      {open && <SettingsMenu id={id} settings={settings} onClose={close} />}
    </>
  );
}
