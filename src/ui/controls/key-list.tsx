import './key-list.css';

export interface KeyDescription {
  /** Each does the same. */
  readonly keys: readonly string[];
  readonly words: string;
}

/** The keys of a page and what they do. */
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
