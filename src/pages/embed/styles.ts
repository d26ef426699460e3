/** The styles of the embed page in one place; `reader/styles.ts` has those of the reader. */
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import '../../ui/controls/button.css';
import '../../ui/notices/notice.css';
import '../../map/maplibre/controls.css';
import '../../map/map.css';
import '../../map/overlays/markers.css';
import '../../map/overlays/legend.css';
import '../../map/prerendered-map.css';
import '../../scrubber/scrubber.css';
import '../../article/article.css';
import '../../article/passage/passage.css';
import '../loading/failure-page.css';
import './embed.css';
