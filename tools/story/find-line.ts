import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** Lines of the values in a JSON text, which is parsed once, and only if asked for. */
export class JsonLines {
  readonly #text: string;
  #root: Node | undefined;
  #parsed = false;
  readonly #errors: ParseError[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of a value, from 1; of what it would be in, where it is missing. Null where nothing can be read. */
  lineOf(keys: readonly (string | number)[]): number | null {
    const root = this.#parse();
    for (let count = keys.length; root && count > 0; count -= 1) {
      const node = findNodeAtLocation(root, keys.slice(0, count));
      // The key stands before its value, which may begin on another line.
      if (node) return this.#lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return null;
  }

  /** Where the text stops being JSON, and what was expected there; null where it is JSON. */
  fault(): { readonly line: number; readonly expected: string } | null {
    this.#parse();
    const [first] = this.#errors;
    if (!first) return null;
    const words = printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    return { line: this.#lineAt(first.offset), expected: words.toLowerCase() };
  }

  #parse(): Node | undefined {
    if (!this.#parsed) this.#root = parseTree(this.#text, this.#errors, { disallowComments: true });
    this.#parsed = true;
    return this.#root;
  }

  #lineAt(offset: number): number {
    return this.#text.slice(0, offset).split('\n').length;
  }
}
