import '../../embed/styles.ts';
import { Embed } from '../../embed/embed.tsx';
import { connectToHost } from '../../embed/host-link/host-link.ts';

interface ViewProps {
  readonly slug: string;
}

const nothing = () => {};

/** The embed. Its host is no newsroom's page but the studio, which takes none of its messages. */
export function View({ slug }: ViewProps) {
  return (
    <Embed slug={slug} url={location.href} link={connectToHost(window, slug)} onLive={nothing} />
  );
}
