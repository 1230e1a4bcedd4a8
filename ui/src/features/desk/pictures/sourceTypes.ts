// The terms of IPTC's Digital Source Type that are in use, in the order in which they are offered: what a newsroom meets
// most first. Their words are `source-type-<id>`.

export const SOURCE_TYPES = [
  "digitalCapture",
  "humanEdits",
  "trainedAlgorithmicMedia",
  "compositeWithTrainedAlgorithmicMedia",
  "compositeSynthetic",
  "digitalCreation",
  "dataDrivenMedia",
  "screenCapture",
  "computationalCapture",
  "algorithmicallyEnhanced",
  "algorithmicMedia",
  "composite",
  "compositeCapture",
  "negativeFilm",
  "positiveFilm",
  "print",
  "virtualRecording",
] as const;
