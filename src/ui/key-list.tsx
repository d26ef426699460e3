import './key-list.css';

export interface KeyDescription {
  /** Any of them. */
  readonly keys: readonly string[];
  readonly words: string;
}

/** What the keys of a page do. */
export function KeyList({ list }: { readonly list: readonly KeyDescription[] }) {
  return (
    <dl className="ui-keys">
      {list.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
