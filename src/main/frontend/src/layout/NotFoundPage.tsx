import { Link } from 'react-router';
import { texts } from '../texts';
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
