import type { ReactNode } from 'react';
import { sentence } from '../api/problem';
import { texts } from '../texts';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';

interface MessageProps {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Takes the place of content that is not there, and says what to do. */
export function Message({ icon = 'film', title, children, action }: MessageProps) {
  return (
    <section className="message">
      <span className="message-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </section>
  );
}

export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div role="alert">
      <Message
        icon="alert"
        title={texts.errors.loadTitle}
        action={
          <Button icon="retry" onClick={retry}>
            {texts.tryAgain}
          </Button>
        }
      >
        {sentence(error)}
      </Message>
    </div>
  );
}

/** What went wrong with a form, above its button. */
export function FormError({ error }: { error: unknown }) {
  return error ? (
    <p className="form-error" role="alert">
      <Icon name="alert" />
      {sentence(error)}
    </p>
  ) : null;
}
