"""How well two colours can be told apart, as WCAG 2.2 reckons it. Colours are written "#rrggbb".

https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and #dfn-contrast-ratio.
"""

from colorsys import hls_to_rgb, rgb_to_hls

LEAST_FOR_TEXT = 4.5  # success criterion 1.4.3, level AA
NEARLY_BLACK = 0.04045
STEPS = 200  # from one end of the lightness scale to the other
MOST = 255


def channels(colour):
    """(red, green, blue) of a colour, each from 0 to 1."""
    return tuple(int(colour[start : start + 2], 16) / MOST for start in (1, 3, 5))


def written(red, green, blue):
    """The colour of three channels from 0 to 1."""
    return "#" + "".join(f"{round(channel * MOST):02x}" for channel in (red, green, blue))


def _linear(channel):
    """A channel as light, without the curve that sRGB stores it by."""
    return channel / 12.92 if channel <= NEARLY_BLACK else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour):
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast ratio of two colours, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def hardest_ground(colour, grounds):
    """(ratio, ground) where the colour is hardest to read."""
    return min((contrast(colour, ground), ground) for ground in grounds)


def readable(colour, grounds, *, lighter):
    """The nearest colour of the same hue that can be read as text on all the grounds.

    Moves its lightness (HSL) up or down in small steps, and stops at white or black, whatever they reach.
    """
    hue, lightness, saturation = rgb_to_hls(*channels(colour))
    end = 1.0 if lighter else 0.0
    for step in range(STEPS + 1):
        moved = lightness + (end - lightness) * step / STEPS
        candidate = written(*hls_to_rgb(hue, moved, saturation))
        if hardest_ground(candidate, grounds)[0] >= LEAST_FOR_TEXT:
            return candidate
    return candidate


def mixed(colour, ground, share):
    """A ground with a share (0 to 1) of a colour in it."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    return written(*(share * one + (1 - share) * other for one, other in pairs))
