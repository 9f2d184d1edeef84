import './frame-theme'
