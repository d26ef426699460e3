import { useLayoutEffect, useRef } from 'react';
import { languageName } from '../../../i18n/language-name.ts';
import { storyFolder } from '../../../story/load/story-folder.ts';
import type { VideoMedia } from '../../../story/media/media.ts';
import { mediaAddress } from '../../../story/media/media-address.ts';
import type { FigureSetting } from '../figure-context.ts';

interface VideoPlayerProps {
  readonly media: VideoMedia;
  readonly src: string;
  readonly story: FigureSetting['story'];
  readonly lang: string;
  readonly alt: string;
  readonly poster: string | undefined;
  readonly onLost: () => void;
}

/** The browser's own player. It is mounted by a press and begins at once. */
export function VideoPlayer(props: VideoPlayerProps) {
  const { media, src, story, lang, alt, poster, onLost } = props;
  const video = useRef<HTMLVideoElement>(null);
  const folder = storyFolder(story.slug);
  useLayoutEffect(() => {
    // The button that had the focus has gone.
    video.current?.focus({ preventScroll: true });
    // Refused where the browser does not count the press: the controls are there.
    video.current?.play().catch(() => {});
  }, []);
  const captions = Object.entries<string>(media.captions ?? {}).flatMap(([language, path]) => {
    const address = mediaAddress(path, folder);
    return address === null ? [] : [{ language, address }];
  });
  const shown = captions.find(({ language }) => language === lang) ?? captions[0];
  return (
    <video
      ref={video}
      className="figure-image"
      controls
      playsInline
      preload="none"
      aria-label={alt || undefined}
      {...{ src, poster }}
      onError={onLost}
    >
      {captions.map(({ language, address }) => (
        <track
          key={language}
          kind="captions"
          srcLang={language}
          label={languageName(language)}
          src={address}
          default={language === shown?.language}
        />
      ))}
    </video>
  );
}
