// An oracle for regular expressions: what Go's regexp says.
//
// Reads lines of two texts in base64, an expression and a text, and answers each with a line:
// "found", "absent", or "refused" where the expression cannot be read.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"regexp"
	"strings"
)

func decode(text string) string {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return string(bytes)
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for lines.Scan() {
		pattern, text, _ := strings.Cut(lines.Text(), " ")
		expression, err := regexp.Compile(decode(pattern))
		switch {
		case err != nil:
			fmt.Fprintln(output, "refused")
		case expression.MatchString(decode(text)):
			fmt.Fprintln(output, "found")
		default:
			fmt.Fprintln(output, "absent")
		}
	}
}
