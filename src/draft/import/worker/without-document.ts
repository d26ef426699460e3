// A library of Markdown asks the page for an element while it loads, to look up names of characters. A worker has
// no page. With this element no name is one, and nothing that an import writes needs any.
if (typeof document === 'undefined') {
  const element = {
    innerHTML: '',
    get textContent() {
      return this.innerHTML;
    },
  };
  Object.assign(globalThis, { document: { createElement: () => element } });
}

export {};
