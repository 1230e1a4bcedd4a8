// A picture for a plain browser, drawn from its name. Knows no record.

/** A picture of stripes, coloured by its hash; one whose hash begins with `dead` cannot be shown. */
export function drawn(name: string): string {
  if (name.startsWith("dead")) return "data:image/png;base64,";
  const hue = (parseInt(name.slice(0, 4), 16) || 0) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900">
    <defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${hue} 35% 82%)"/><stop offset="1" stop-color="hsl(${hue + 30} 40% 58%)"/></linearGradient></defs>
    <rect width="1600" height="900" fill="url(#s)"/><circle cx="1160" cy="300" r="96" fill="hsl(${hue + 60} 60% 90%)"/>
    <path d="M0 620 Q400 560 800 620 T1600 600 V900 H0Z" fill="hsl(${hue + 200} 30% 34%)"/>
    <path d="M0 720 Q400 660 800 730 T1600 700 V900 H0Z" fill="hsl(${hue + 210} 34% 24%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
