import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { texts } from '../texts';
import { PlayerIcon, type PlayerIconName } from './icons';

interface MenuProps {
  id: string;
  label: string;
  onClose: () => void;
  onBack?: () => void;
  children: ReactNode;
}

/** A menu in the player. Arrows move in it, Escape and a click elsewhere close it. */
export function Menu({ id, label, onClose, onBack, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const items = itemsOf(menu.current!);
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus({ preventScroll: true });
    const elsewhere = (event: PointerEvent) => {
      const path = event.composedPath();
      const opener = path.some((at) => at instanceof Element && at.ariaHasPopup === 'menu');
      if (!opener && !path.includes(menu.current!)) {
        close.current();
      }
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [label]);

  return (
    <div
      className="player-menu"
      id={id}
      ref={menu}
      role="menu"
      aria-label={label}
      onKeyDown={(event) => move(event, menu.current!, onClose, onBack)}
    >
      {onBack && (
        <button className="player-menu-back" role="menuitem" tabIndex={-1} onClick={onBack}>
          <PlayerIcon name="back" />
          <span className="visually-hidden">{texts.player.back}</span>
          {label}
        </button>
      )}
      {children}
    </div>
  );
}

interface MenuItemProps {
  icon?: PlayerIconName;
  label: string;
  value?: string;
  onClick: () => void;
}

export function MenuItem({ icon, label, value, onClick }: MenuItemProps) {
  return (
    <button className="player-menu-item" role="menuitem" tabIndex={-1} onClick={onClick}>
      {icon && <PlayerIcon name={icon} />}
      <span>{label}</span>
      {value !== undefined && (
        <span className="player-menu-value">
          {value}
          <PlayerIcon name="forward" />
        </span>
      )}
    </button>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  chosen: boolean;
  kind?: 'radio' | 'checkbox';
  icon?: PlayerIconName;
  onClick: () => void;
}

export function Choice({ label, hint, chosen, kind = 'radio', icon, onClick }: ChoiceProps) {
  return (
    <button
      className="player-menu-item"
      role={`menuitem${kind}`}
      tabIndex={-1}
      aria-checked={chosen}
      onClick={onClick}
    >
      {icon ? <PlayerIcon name={icon} /> : <Tick chosen={chosen} />}
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {icon && <span className="player-switch" aria-hidden="true" />}
    </button>
  );
}

function Tick({ chosen }: { chosen: boolean }) {
  return <span className="player-tick">{chosen && <PlayerIcon name="check" />}</span>;
}

function move(event: KeyboardEvent, menu: HTMLElement, close: () => void, back?: () => void) {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    items.at(to % items.length)?.focus();
  } else if (event.key === 'Escape') {
    close();
  } else if (event.key === 'ArrowLeft' && back) {
    back();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}
