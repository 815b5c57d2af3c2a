import { isFramed, refuseFrame } from './app/framed';
import { start } from './app/start';
import './app/theme/fonts.css';
import './app/theme/tokens.css';
import './app/theme/base.css';

if (isFramed(window)) refuseFrame(document);
else start(document);
