export { closePlayer, type Piece, play, seek, setLoop, setTimer, skip, type Timer, toggle, usePlayer } from './player';
