import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import * as calls from '../api/calls';
import type { Account } from '../api/types';
import { texts } from '../texts';
import { Avatar } from '../ui/Avatar';

export function AccountMenu({ account }: { account: Account }) {
  const menu = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const close = () => menu.current?.hidePopover();
  const signOut = async () => {
    close();
    await calls.logout();
    await navigate('/');
  };
  return (
    <>
      <button className="avatar-button" popoverTarget="account-menu" aria-label={texts.nav.menu}>
        <Avatar name={account.displayName} url={account.avatarUrl} />
      </button>
      <div className="menu" id="account-menu" popover="auto" ref={menu} onClick={close}>
        <p className="menu-head">
          <strong>{account.displayName}</strong>
          <span>{account.email}</span>
        </p>
        <Link to="/studio">{texts.nav.studio}</Link>
        <Link to="/playlists">{texts.nav.playlists}</Link>
        <Link to="/history">{texts.nav.history}</Link>
        <Link to="/account">{texts.nav.account}</Link>
        {account.role === 'admin' && <Link to="/admin">{texts.nav.admin}</Link>}
        <button onClick={() => void signOut()}>{texts.nav.signOut}</button>
      </div>
    </>
  );
}
