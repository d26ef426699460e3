import { Presenter } from '../../presenter/presenter.tsx';

/** The talk. */
export function View() {
  return <Presenter />;
}
