import { start } from './app/start';
import './app/theme/fonts.css';
import './app/theme/tokens.css';
import './app/theme/base.css';

start(document);
