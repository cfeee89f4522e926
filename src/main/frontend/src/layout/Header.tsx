import { Link, useLocation } from 'react-router';
import { useSession } from '../session/useSession';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import { AccountMenu } from './AccountMenu';
import { Logo, namesItself } from './Logo';
import { SearchBox } from './SearchBox';

export function Header() {
  const { name, face } = useSite();
  return (
    <header className="header">
      <Link to="/" className="brand" aria-label={`${name}, ${texts.nav.home}`}>
        <Logo />
        {!(face && namesItself(face)) && <span className="brand-name">{name}</span>}
      </Link>
      <SearchBox />
      <nav className="header-end" aria-label={texts.nav.label}>
        <Visitor />
      </nav>
    </header>
  );
}

function Visitor() {
  const { account, pending } = useSession();
  const { pathname } = useLocation();
  if (account) {
    return (
      <>
        <Link
          to="/upload"
          className="button button-primary upload-link"
          aria-label={texts.nav.upload}
        >
          <Icon name="upload" />
          <span>{texts.nav.upload}</span>
        </Link>
        <AccountMenu account={account} />
      </>
    );
  }
  return pending || pathname === '/login' ? null : (
    <Link to="/login" className="button button-plain">
      {texts.nav.signIn}
    </Link>
  );
}
