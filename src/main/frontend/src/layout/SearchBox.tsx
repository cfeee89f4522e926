import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';

const TYPING_PAUSE_MS = 180;

/** Searches while one types. The address holds the query, so it can be shared and gone back to. */
export function SearchBox() {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const atHome = pathname === '/';
  const shown = atHome ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(shown);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);

  useEffect(() => {
    if (document.activeElement !== input.current) {
      setText(shown);
    }
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(query: string) {
    clearTimeout(timer.current);
    const next = new URLSearchParams(atHome ? params : undefined);
    next.delete('q');
    if (query.trim()) {
      next.set('q', query.trim());
    }
    // Typing on changes the same entry of the history: back leaves the search at once.
    void navigate(`/?${next}`, { replace: atHome && shown !== '' });
  }

  function type(query: string) {
    setText(query);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search(query), TYPING_PAUSE_MS);
  }

  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(text);
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          value={text}
          onChange={(event) => type(event.target.value)}
          placeholder={texts.nav.search}
          aria-label={texts.nav.search}
          autoComplete="off"
          enterKeyHint="search"
        />
      </form>
    </search>
  );
}
