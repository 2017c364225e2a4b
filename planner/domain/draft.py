"""The dates of one task while they are being counted: wanted, drawn together, fixed by people, brought forward."""

from collections.abc import Mapping
from datetime import date

from planner.domain.checklist import Task
from planner.domain.dated_task import DatedTask, MovedBecause
from planner.domain.offset import Anchor, Offset, parse_offset
from planner.domain.ruler import Ruler


class Draft:
    """One task of those in `others`. Each step takes dates further; `finish` hands them out."""

    __slots__ = (
        *("task", "ruler", "others", "benchmark", "completion", "wanted_benchmark_on", "wanted_on"),
        *("benchmark_on", "completion_on", "named_on", "floor_on", "earliest_on", "moved_because"),
        "counted_from",
    )

    def __init__(self, task: Task, ruler: Ruler, others: "Mapping[str, Draft]") -> None:
        self.task, self.ruler, self.others = task, ruler, others
        self.benchmark, self.completion = parse_offset(task.benchmark), parse_offset(task.completion)
        self.floor_on, self.earliest_on = ruler.floor(task.completion_floor), ruler.floor(task.benchmark_floor)
        self.wanted_benchmark_on: date | None = None
        self.wanted_on: date | None = None
        self.completion_on: date | None = task.completion_on or task.completed_on
        self.benchmark_on: date | None = task.benchmark_on or task.completed_on
        self.named_on: date | None = None
        self.moved_because: MovedBecause | None = None
        self.counted_from: tuple[date | None, ...] = ()
        if self.completion_on and self.benchmark_on and not (task.completion_on and task.benchmark_on):
            self.benchmark_on = min(self.benchmark_on, self.completion_on)

    @property
    def is_fixed(self) -> bool:
        """Whether the completion stays where it is, whatever else moves."""
        return bool(self.task.completion_on or self.task.completed_on)

    @property
    def is_counted_from_task(self) -> bool:
        """Whether a date that nobody fixed follows another task."""
        anchors = (self.benchmark.anchor, self.completion.anchor)
        return Anchor.TASK in anchors and not self.task.completed_on

    def want(self) -> None:
        """Count both dates as the template wants them: with time enough, nothing done yet and nothing fixed."""
        self.wanted_on = self._wanted(self.completion)
        self.wanted_benchmark_on = self._not_before_floor(self._wanted(self.benchmark))
        if self.wanted_benchmark_on and self.wanted_on:
            self.wanted_benchmark_on = min(self.wanted_benchmark_on, self.wanted_on)

    def place(self) -> None:
        """Count both dates as they are to be, after those of the tasks that this one is counted from."""
        if self.task.completed_on:
            return
        self.moved_because, self.counted_from = None, self._anchors_on()
        self.named_on = self.ruler.name(self.completion, self._anchor_on(self.completion))
        self.completion_on = self._draw(self.completion, self.wanted_on)
        self._note_move()
        self._keep_floor()
        self.benchmark_on = self._not_before_floor(self._draw(self.benchmark, self.wanted_benchmark_on))
        self._fix()

    def follow(self) -> bool:
        """Go earlier where a task that this one is counted from came forward; tell whether it did."""
        before, because = self.completion_on, self.moved_because
        if self.counted_from == self._anchors_on():
            return False
        self.place()
        if before and self.completion_on and self.completion_on >= before:
            self.completion_on, self.moved_because = before, because
            self._begin_before_end()
        return self.completion_on != before

    def come_forward(self, waiting: "Draft") -> None:
        """End by the day of an open task that waits for this one (content B4.3a)."""
        latest_on, on = waiting.completion_on, self.completion_on
        if self.is_fixed or on is None or latest_on is None or on <= latest_on:
            return
        self.completion_on, self.moved_because = self.ruler.no_later_than(latest_on), MovedBecause.WAITED_FOR
        self._fix()

    def finish(self) -> DatedTask:
        """Return the task with its dates as they are now."""
        return DatedTask(
            task=self.task,
            benchmark_on=self.benchmark_on,
            completion_on=self.completion_on,
            wanted_on=self.wanted_on,
            floor_on=self.floor_on,
            earliest_on=self.earliest_on,
            moved_because=self._reason(),
        )

    def _reason(self) -> MovedBecause | None:
        if self.task.completed_on:
            return MovedBecause.DONE
        if self.task.completion_on:
            return MovedBecause.PINNED
        return None if self.completion_on == self.named_on else self.moved_because

    def _wanted(self, offset: Offset) -> date | None:
        anchor = self.others.get(offset.task)
        anchor_on = anchor.wanted_on if anchor else None
        named_on = self.ruler.name(offset, anchor_on)
        return named_on and self.ruler.settle(offset, named_on, anchor_on)

    def _anchor_on(self, offset: Offset) -> date | None:
        anchor = self.others.get(offset.task)
        return (anchor.task.completed_on or anchor.completion_on) if anchor else None

    def _anchors_on(self) -> tuple[date | None, ...]:
        return self._anchor_on(self.benchmark), self._anchor_on(self.completion)

    def _draw(self, offset: Offset, wanted_on: date | None) -> date | None:
        if offset.anchor is Anchor.TASK:
            return self._draw_after_task(offset, wanted_on)
        return wanted_on and self.ruler.draw(wanted_on)

    def _draw_after_task(self, offset: Offset, wanted_on: date | None) -> date | None:
        """Count from the date of another task; the time to an open one shrinks as all time before the event does."""
        anchor, anchor_on, ruler = self.others.get(offset.task), self._anchor_on(offset), self.ruler
        named_on = ruler.name(offset, anchor_on)
        if anchor is None or anchor_on is None or named_on is None:
            return None
        day = ruler.settle(offset, named_on, anchor_on)
        if ruler.is_late and not anchor.is_fixed and wanted_on and anchor.wanted_on:
            day = ruler.shift(anchor_on + (ruler.draw(wanted_on) - ruler.draw(anchor.wanted_on)))
            day = max(day, anchor_on) if offset.number > 0 else day
        return max(day, ruler.begun_on)

    def _note_move(self) -> None:
        """Tell a day off from a late start."""
        if self.completion_on and self.named_on and self.completion_on != self.named_on:
            anchor_on = self._anchor_on(self.completion)
            is_day_off = self.completion_on == self.ruler.settle(self.completion, self.named_on, anchor_on)
            self.moved_because = MovedBecause.DAY_OFF if is_day_off else MovedBecause.LATE_START

    def _keep_floor(self) -> None:
        """Keep the rule wherever it still can be: after a late start, and where a moved anchor task would break it."""
        floor_on, on, ruler = self.floor_on, self.completion_on, self.ruler
        if not floor_on or not on or not (ruler.is_late or self.completion.anchor is Anchor.TASK):
            return
        anchor_on = self._anchor_on(self.completion) if self.completion.number > 0 else None
        first_on = max(ruler.event.planning_from_on, anchor_on or date.min)
        if on > floor_on >= first_on:
            self.completion_on = max(ruler.working_days.on_or_before(floor_on), first_on)
            self.moved_because = MovedBecause.FLOOR

    def _not_before_floor(self, benchmark_on: date | None) -> date | None:
        if benchmark_on and self.earliest_on and benchmark_on < self.earliest_on:
            return self.ruler.working_days.on_or_after(self.earliest_on)
        return benchmark_on

    def _fix(self) -> None:
        """Put the dates that people fixed; where only one is, the other gives way to it."""
        task, on = self.task, self.completion_on
        if task.completion_on:
            self.completion_on = task.completion_on
        elif task.benchmark_on and on and on < task.benchmark_on:
            self.completion_on, self.moved_because = task.benchmark_on, MovedBecause.PINNED
        self._begin_before_end()

    def _begin_before_end(self) -> None:
        if self.task.benchmark_on:
            self.benchmark_on = self.task.benchmark_on
        elif self.benchmark_on and self.completion_on:
            self.benchmark_on = min(self.benchmark_on, self.completion_on)
