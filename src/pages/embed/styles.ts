/** The styles of the embed's page, in one place, as those of the reader's in `reader/styles.ts`. */
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/notices/notice.css';
import '../../map/controls.css';
import '../../map/map.css';
import '../../map/overlays/markers.css';
import '../../map/overlays/legend.css';
import '../../map/prerendered-map.css';
import '../../scrubber/scrubber.css';
import '../../article/article.css';
import '../../article/passage.css';
import '../failure-page.css';
import './embed.css';
