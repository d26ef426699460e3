/**
 * All styles of the prerendered page. The build puts them into that page, so the components that load
 * later find their styles already there.
 */
import '../../ui/tokens.css';
import '../../ui/text/fonts.css';
import '../../ui/base.css';
import '../../ui/controls/button.css';
import '../../ui/notices/notice.css';
import '../../map/maplibre/maplibre.css';
import '../../map/map.css';
import '../../map/overlays/markers.css';
import '../../map/key/map-key.css';
import '../../map/prerendered-map.css';
import '../../scrubber/scrubber.css';
import '../../scrubber/chart/chart.css';
import '../../scrubber/interaction/interaction.css';
import '../../scrubber/track/track.css';
import '../../article/article.css';
import '../../article/passage/passage.css';
import '../../article/sources/sources.css';
import '../../article/figures/figures.css';
import './layout/reader.css';
import './layout/language-offer.css';
import './controls/controls.css';
import '../language-links.css';
import './loading.css';
import '../loading/failure-page.css';
import './prerendered-reader.css';
import './layout/printed-page.css';
