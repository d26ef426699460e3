/**
 * The styles of the page that the build draws, in one place: they are put into that page, and the
 * parts that move, which come later, find them there.
 */
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/notices/notice.css';
import '../../map/maplibre/controls.css';
import '../../map/map.css';
import '../../map/overlays/markers.css';
import '../../map/overlays/legend.css';
import '../../map/prerendered-map.css';
import '../../scrubber/scrubber.css';
import '../../article/article.css';
import '../../article/passage/passage.css';
import './reader.css';
import './loading.css';
import '../loading/failure-page.css';
import './prerendered-reader.css';
