"""Work done in processes of its own, in order, where one task that fails costs that task alone.

The standard library's executors and loky give up all tasks when one process dies, and none of them ends a
task that takes too long; pebble does both and is under the LGPL. So this is a small pool of ours.
"""

from __future__ import annotations

from ilsscreen.workers.bounds import Bounds, Lost
from ilsscreen.workers.handle import starts_fast
from ilsscreen.workers.pool import ordered
from ilsscreen.workers.worker import extend

__all__ = ["Bounds", "Lost", "extend", "ordered", "starts_fast"]
