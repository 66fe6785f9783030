#include "harness/engines/sqlite/parkable_call.hpp"

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "harness/base/check.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ENGINEDIFF_ASAN 1
#elif __has_feature(thread_sanitizer)
#define ENGINEDIFF_TSAN 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ENGINEDIFF_ASAN 1
#elif defined(__SANITIZE_THREAD__)
#define ENGINEDIFF_TSAN 1
#endif

#ifdef ENGINEDIFF_ASAN
#include <dlfcn.h>
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef ENGINEDIFF_TSAN
#include <sanitizer/tsan_interface.h>
#endif

namespace enginediff::sqlite {

namespace {

// As much as a thread has by default: what SQLite may compile must not depend on where it runs. Only what is touched
// takes memory.
constexpr std::size_t kStackSize = std::size_t{8} << 20;

// Memory for a stack, with a page below it that ends the process when it is outgrown.
class StackMemory {
 public:
  StackMemory() : page_(static_cast<std::size_t>(::sysconf(_SC_PAGESIZE))) {
    constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK;
    base_ = ::mmap(nullptr, page_ + kStackSize, PROT_READ | PROT_WRITE, kFlags, -1, 0);
    CHECK(base_ != MAP_FAILED);
    CHECK(::mprotect(base_, page_, PROT_NONE) == 0);
  }
  ~StackMemory() { ::munmap(base_, page_ + kStackSize); }
  StackMemory(const StackMemory&) = delete;
  StackMemory& operator=(const StackMemory&) = delete;

  void* bottom() const { return static_cast<char*>(base_) + page_; }

 private:
  const std::size_t page_;
  void* base_ = nullptr;
};

// Stacks that nobody uses. Each session of a case needs one for some milliseconds, and mapping it and touching its
// first pages takes as long as several statements.
class SpareStacks {
 public:
  static SpareStacks& instance() {
    static auto& spares = *new SpareStacks;  // until the process ends: sessions of any thread give theirs back
    return spares;
  }

  std::unique_ptr<StackMemory> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!stacks_.empty()) {
        auto stack = std::move(stacks_.back());
        stacks_.pop_back();
        return stack;
      }
    }
    return std::make_unique<StackMemory>();
  }

  void give(std::unique_ptr<StackMemory> stack) {
    const std::lock_guard lock(mutex_);
    if (stacks_.size() < kMost) stacks_.push_back(std::move(stack));
  }

 private:
  static constexpr std::size_t kMost = 64;

  std::mutex mutex_;
  std::vector<std::unique_ptr<StackMemory>> stacks_;
};

// The sanitizers keep books of each stack, and have to be told when another one is gone on with. Nothing otherwise.
class StackBooks {
 public:
#ifdef ENGINEDIFF_ASAN
  // ASan's own swapcontext() warns that it does not know what the calls below tell it.
  static int swap(ucontext_t* from, const ucontext_t* to) {
    using Swap = int (*)(ucontext_t*, const ucontext_t*);
    static const auto swap_of_libc =
        reinterpret_cast<Swap>(::dlsym(::dlopen("libc.so.6", RTLD_NOW | RTLD_NOLOAD), "swapcontext"));
    return swap_of_libc(from, to);
  }
  // The next one to use it, or another mapping, starts afresh.
  static void forget(const StackMemory& memory) { __asan_unpoison_memory_region(memory.bottom(), kStackSize); }
  void leave_caller(const StackMemory& to) { __sanitizer_start_switch_fiber(&caller_, to.bottom(), kStackSize); }
  void back_in_caller() { __sanitizer_finish_switch_fiber(caller_, nullptr, nullptr); }
  void leave_work(bool for_good) {
    __sanitizer_start_switch_fiber(for_good ? nullptr : &work_, caller_bottom_, caller_size_);
  }
  // The caller's stack is told at each entry: it may be another thread's.
  void in_work() { __sanitizer_finish_switch_fiber(std::exchange(work_, nullptr), &caller_bottom_, &caller_size_); }

 private:
  void* caller_ = nullptr;
  void* work_ = nullptr;
  const void* caller_bottom_ = nullptr;
  std::size_t caller_size_ = 0;
#elif defined(ENGINEDIFF_TSAN)
  StackBooks() : work_(__tsan_create_fiber(0)) {}
  ~StackBooks() { __tsan_destroy_fiber(work_); }
  StackBooks(const StackBooks&) = delete;
  StackBooks& operator=(const StackBooks&) = delete;

  static int swap(ucontext_t* from, const ucontext_t* to) { return ::swapcontext(from, to); }
  static void forget(const StackMemory&) {}
  void leave_caller(const StackMemory&) {
    caller_ = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(work_, 0);
  }
  void back_in_caller() {}
  void leave_work(bool) { __tsan_switch_to_fiber(caller_, 0); }
  void in_work() {}

 private:
  void* work_;
  void* caller_ = nullptr;
#else
  static int swap(ucontext_t* from, const ucontext_t* to) { return ::swapcontext(from, to); }
  static void forget(const StackMemory&) {}
  void leave_caller(const StackMemory&) {}
  void back_in_caller() {}
  void leave_work(bool) {}
  void in_work() {}
#endif
};

}  // namespace

struct ParkableCall::State {
  State() {
    CHECK(::getcontext(&here) == 0);
    here.uc_stack.ss_sp = memory->bottom();
    here.uc_stack.ss_size = kStackSize;
    here.uc_link = nullptr;
    ::makecontext(&here, &State::run, 0);
  }
  ~State() {
    ending = true;
    enter();
    StackBooks::forget(*memory);
    SpareStacks::instance().give(std::move(memory));
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // Until the work parks or ends.
  void enter() {
    entered = this;
    inside = true;
    books.leave_caller(*memory);
    CHECK(StackBooks::swap(&caller, &here) == 0);
    books.back_in_caller();
    inside = false;
  }

  void leave() {
    books.leave_work(ending);
    CHECK(StackBooks::swap(&here, &caller) == 0);
    books.in_work();
  }

  // The first function on the stack: one piece of work after the other. It never returns, but is left.
  static void run() {
    State& state = *entered;
    state.books.in_work();
    for (;;) {
      if (!state.ending) state.do_work();
      state.leave();
    }
  }

  void do_work() {
    try {
      std::exchange(work, nullptr)();
    } catch (...) {
      thrown = std::current_exception();
    }
  }

  static thread_local State* entered;  // since makecontext() passes integers only

  std::unique_ptr<StackMemory> memory = SpareStacks::instance().take();
  StackBooks books;
  ucontext_t caller{}, here{};
  std::function<void()> work;
  std::exception_ptr thrown;
  bool inside = false, parked = false, answer = false, ending = false;
};

thread_local ParkableCall::State* ParkableCall::State::entered = nullptr;

ParkableCall::ParkableCall() = default;
ParkableCall::~ParkableCall() { CHECK(!parked()); }

bool ParkableCall::parked() const { return state_ != nullptr && state_->parked; }
bool ParkableCall::inside() const { return state_ != nullptr && state_->inside; }

void ParkableCall::begin(std::function<void()> work) {
  CHECK(!parked());
  if (state_ == nullptr) state_ = std::make_unique<State>();
  state_->work = std::move(work);
  go_on();
}

void ParkableCall::resume(bool answer) {
  CHECK(parked());
  state_->answer = answer;
  state_->parked = false;
  go_on();
}

void ParkableCall::go_on() {
  state_->enter();
  if (state_->thrown) std::rethrow_exception(std::exchange(state_->thrown, nullptr));
}

bool ParkableCall::park() {
  CHECK(inside());
  state_->parked = true;
  state_->leave();
  return state_->answer;
}

}  // namespace enginediff::sqlite
