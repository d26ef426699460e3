import { offsetMs } from '../../story/time/zone-offset.ts';
import { formatTime } from './format-time.ts';

/**
 * Whether words give a time of day themselves: in figures as the page does, `17:50`, or with Korean units,
 * `오후 5시 50분` or `5시 반`.
 *
 * @param t epoch ms
 * @param zone IANA
 */
export function saysTime(words: string, t: number, zone: string, lang: string): boolean {
  if (words.includes(formatTime(t, zone, lang))) return true;
  const local = new Date(t + offsetMs(zone, t));
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  const minutes =
    minute === 0 ? '(?!\\s*(?:\\d|반))' : minute === 30 ? '\\s*(?:30분|반)' : `\\s*${minute}분`;
  return new RegExp(`(?<!\\d)(?:${hour}|${hour % 12 || 12})시${minutes}(?!간)`).test(words);
}
