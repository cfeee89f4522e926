import { Link } from 'react-router';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { PageTitle } from './PageTitle';

export function NotFoundPage() {
  return (
    <>
      <PageTitle title={texts.errors.notFoundTitle} />
      <Message
        title={texts.errors.notFoundTitle}
        action={
          <Link className="button button-plain" to="/">
            {texts.errors.toHome}
          </Link>
        }
      >
        {texts.errors.notFound}
      </Message>
    </>
  );
}

/** Shown when a page's own code fails, or could not be loaded after an update of the site. */
export function CrashPage() {
  return (
    <main>
      <Message
        icon="alert"
        title={texts.errors.crashTitle}
        action={<Button onClick={() => location.reload()}>{texts.errors.reload}</Button>}
      >
        {texts.errors.crash}
      </Message>
    </main>
  );
}
