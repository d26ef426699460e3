import type { Field } from './fields.ts';

/**
 * What tables call their columns, in the languages that newsrooms sent: English, Russian, Korean, German,
 * French, Spanish, Italian, Portuguese. Compared without case, accents, spaces and punctuation.
 */
const NAMES: readonly (readonly [Field, string])[] = [
  [
    'place',
    'place, placename, stop, stopname, location, locationname, where, city, town, port, station, name, waypoint, место, название, остановка, город, станция, пункт, 장소, 이름, 정류장, 도시, 역, ort, ortsname, halt, stadt, bahnhof, lieu, nom, ville, gare, etape, lugar, nombre, ciudad, parada, luogo, citta, nome, local, cidade',
  ],
  [
    'latitude',
    'latitude, lat, y, ycoord, ycoordinate, latdeg, широта, 위도, breite, breitengrad, geobreite, latitud, latitudine',
  ],
  [
    'longitude',
    'longitude, lon, lng, long, x, xcoord, xcoordinate, londeg, долгота, 경도, lange, laenge, langengrad, laengengrad, geolange, longitud, longitudine',
  ],
  [
    'zone',
    'zone, timezone, tz, iana, ianazone, часовойпояс, пояс, зона, 시간대, zeitzone, fuseau, fuseauhoraire, zonahoraria, fusoorario, fusohorario',
  ],
  [
    'arrive',
    'arrive, arrival, arrives, arrived, arrivaltime, eta, arr, start, starttime, startdate, begin, from, since, прибытие, приезд, начало, 도착, 시작, ankunft, an, beginn, arrivee, debut, llegada, inicio, arrivo, inizio, chegada',
  ],
  [
    'leave',
    'leave, leaves, left, departure, departs, departed, departuretime, depart, dep, etd, end, endtime, enddate, finish, until, отправление, отъезд, конец, 출발, 끝, 종료, abfahrt, ab, abreise, ende, fin, salida, partenza, fine, partida, saida',
  ],
  [
    'certainty',
    'certainty, confidence, basis, reliability, certain, достоверность, точность, 확실성, sicherheit, gewissheit, certitude, certeza, certezza',
  ],
  [
    'by',
    'by, mode, transport, transportmode, means, travelmode, vehicle, транспорт, чем, 교통, 교통수단, 이동수단, verkehrsmittel, transporte, mezzo',
  ],
  [
    'text',
    'text, note, notes, description, desc, details, detail, body, comment, comments, remarks, summary, story, cmt, текст, описание, заметка, заметки, примечание, комментарий, 설명, 내용, 메모, 본문, 비고, beschreibung, notiz, notizen, bemerkung, texte, remarque, texto, descripcion, nota, notas, testo, descrizione, descricao',
  ],
  [
    'source',
    'source, sources, sourceurl, reference, references, ref, link, url, website, origin, источник, источники, ссылка, 출처, 링크, quelle, quellen, fuente, enlace, fonte',
  ],
  [
    'media',
    'media, image, images, picture, pictures, photo, photos, photograph, video, file, imageurl, mediaurl, pic, фото, изображение, картинка, видео, медиа, 사진, 이미지, 영상, bild, bilder, foto, imagen, fotografia, immagine, imagem, photographie',
  ],
  [
    'caption',
    'caption, mediacaption, imagecaption, photocaption, подпись, 캡션, 사진설명, bildunterschrift, bildtext, legende, piedefoto, didascalia, legenda',
  ],
  [
    'credit',
    'credit, mediacredit, credits, photocredit, photographer, copyright, by line, byline, фотограф, 저작권, 촬영, 사진작가, bildnachweis, urheber, fotograf, credito, crediti',
  ],
  [
    'point',
    'point, coordinates, coordinate, coords, latlon, latlng, latlong, geo, gps, position, wkt, geometry, координаты, 좌표, koordinaten, coordonnees, coordenadas, coordinate geografiche',
  ],
  [
    'title',
    'title, headline, heading, event, what, happened, incident, событие, заголовок, что, 제목, 사건, 행사, titel, ereignis, titre, evenement, titulo, evento, titolo',
  ],
  [
    'time',
    'time, date, datetime, day, when, timestamp, year, дата, время, когда, год, 날짜, 시간, 일시, 일자, 연도, datum, zeit, tag, jahr, quand, jour, annee, heure, fecha, hora, ano, data, ora, anno',
  ],
];

const BY_NAME = new Map<string, Field>(
  NAMES.flatMap(([field, names]) =>
    names.split(',').map((name) => [normalized(name), field] as const),
  ),
);

/** What a column means by its name; null for a name that is not known. */
export function fieldNamed(header: string): Field | null {
  const whole = normalized(header);
  // "Arrival (local time)" and "Latitude, decimal": what follows explains the name.
  const head = normalized(header.split(/[([,:/]/u)[0] ?? '');
  return BY_NAME.get(whole) ?? BY_NAME.get(head) ?? null;
}

function normalized(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
