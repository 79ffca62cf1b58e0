export { closePlayer, type Piece, play, seek, setLoop, setTimer, skip, toggle, usePlayer } from './player';
