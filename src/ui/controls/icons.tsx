/** Line icons on a grid of 20, drawn for this site. They are decorative: the button has the name. */
const PATHS = {
  play: 'M6 3.8 16 10 6 16.2Z',
  pause: 'M6.5 4v12M13.5 4v12',
  next: 'M4.5 4.5 12 10l-7.5 5.5ZM15.5 4.5v11',
  previous: 'M15.5 4.5 8 10l7.5 5.5ZM4.5 4.5v11',
  before: 'M12.5 3.8 6.3 10l6.2 6.2',
  up: 'M3.8 12.5 10 6.3l6.2 6.2',
  down: 'M3.8 7.5 10 13.7l6.2-6.2',
  after: 'M7.5 3.8 13.7 10l-6.2 6.2',
  theme: 'M10 2.8a7.2 7.2 0 1 0 0 14.4ZM10 2.8a7.2 7.2 0 0 1 0 14.4',
  share: 'M10 12.5V3M6.2 6.5 10 2.8l3.8 3.7M5 9.5H3.8v7.7h12.4V9.5H15',
  embed: 'M6.8 5.5 2.3 10l4.5 4.5M13.2 5.5l4.5 4.5-4.5 4.5M11.4 4 8.6 16',
  help: 'M7.2 7.4a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M10 15.2v.3',
  close: 'M4.8 4.8l10.4 10.4M15.2 4.8 4.8 15.2',
  live: 'M10 8a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM6.5 6.5a5 5 0 0 0 0 7M13.5 6.5a5 5 0 0 1 0 7M4 4a8.5 8.5 0 0 0 0 12M16 4a8.5 8.5 0 0 1 0 12',
  return: 'M7.5 4 3.5 8l4 4M3.8 8h8a4.4 4.4 0 0 1 0 8.8H9',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  full: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  small: 'M7.5 3.5v4h-4M16.5 7.5h-4v-4M12.5 16.5v-4h4M3.5 12.5h4v4',
} as const;

export type IconName = keyof typeof PATHS;

/** Shapes that are easier to recognise filled than as an outline. */
const FILLED: ReadonlySet<IconName> = new Set(['play', 'next', 'previous']);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="ui-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill={FILLED.has(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'pause' ? 2.6 : 1.5}
      strokeLinejoin="round"
      strokeLinecap={name === 'pause' ? 'butt' : 'round'}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
      {name === 'theme' && <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4Z" fill="currentColor" />}
    </svg>
  );
}
