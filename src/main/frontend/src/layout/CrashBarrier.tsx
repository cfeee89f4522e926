import { Component, type ReactNode } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';

interface Props {
  /** Another path is another chance. */
  path: string;
  children: ReactNode;
}

/** Keeps a failing page, or one whose code was replaced by an update of the site, from taking all. */
export class CrashBarrier extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.crashed && before.path !== this.props.path) {
      this.setState({ crashed: false });
    }
  }

  override render() {
    return this.state.crashed ? (
      <div role="alert">
        <Message
          icon="alert"
          title={texts.errors.crashTitle}
          action={<Button onClick={() => location.reload()}>{texts.errors.reload}</Button>}
        >
          {texts.errors.crash}
        </Message>
      </div>
    ) : (
      this.props.children
    );
  }
}
