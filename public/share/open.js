// Leads a reader of a shared page to the story, with what the address of the page says besides.
const to = new URL(document.documentElement.dataset.story, location.href);
for (const [name, value] of new URLSearchParams(location.search))
  if (!to.searchParams.has(name)) to.searchParams.set(name, value);
location.replace(`${to.href}${location.hash}`);
